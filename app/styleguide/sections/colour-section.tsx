import { useTranslations } from 'next-intl';
import { Sample } from './sample';

const surfaces = ['background', 'card', 'muted', 'secondary', 'accent', 'ok-surface', 'attention-surface', 'doubt-surface', 'danger-surface', 'neutral-surface'];
const marks = ['foreground', 'muted-foreground', 'primary', 'input', 'ring', 'ok', 'attention', 'doubt', 'danger', 'sidebar'];

export function ColourSection() {
  const t = useTranslations('styleguide');

  return (
    <Sample title={t('sections.colours')}>
      <Swatches title={t('colours.surfaces')} names={surfaces} />
      <Swatches title={t('colours.marks')} names={marks} />
      <div className="flex flex-col gap-1 border-t pt-3">
        <p className="text-3xl font-semibold">{t('type.name')}</p>
        <p className="text-2xl font-semibold">{t('type.name2')}</p>
        <p className="text-lg font-semibold">{t('type.heading')}</p>
        <p className="text-base">{t('type.body')}</p>
        <p className="digits text-sm">{t('type.dense')}</p>
      </div>
    </Sample>
  );
}

function Swatches({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <div>
      <h3 className="mb-1 text-sm text-muted-foreground">{title}</h3>
      <ul className="grid grid-cols-5 gap-2">
        {names.map((name) => (
          <li key={name} className="flex flex-col gap-1 text-sm">
            <span className="h-9 rounded-md border" style={{ background: `var(--${name})` }} />
            <span translate="no" className="truncate">
              {name}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
