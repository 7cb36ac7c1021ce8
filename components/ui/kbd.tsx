import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, type ComponentProps } from 'react';
import { cn } from './cn';

const up = { icon: ArrowUp, message: 'up' } as const;
const down = { icon: ArrowDown, message: 'down' } as const;
const left = { icon: ArrowLeft, message: 'left' } as const;
const right = { icon: ArrowRight, message: 'right' } as const;

/** Both as drawn and as `KeyboardEvent.code` names them. */
const arrows = {
  '↑': up,
  '↓': down,
  '←': left,
  '→': right,
  ArrowUp: up,
  ArrowDown: down,
  ArrowLeft: left,
  ArrowRight: right,
} as const;

/** One key cap. It takes the colour of the text around it, so it works on a button as on a panel. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        'digits inline-flex h-5.5 min-w-5.5 shrink-0 items-center justify-center gap-0.5 rounded-sm border border-current/35 px-1 font-sans text-sm leading-none font-normal whitespace-nowrap',
        className,
      )}
      {...props}
    />
  );
}

interface KeyComboProps extends Omit<ComponentProps<'kbd'>, 'children'> {
  /** As people write it: `Alt+1`, `Ctrl+Enter`, `F8`, `↑`, `Ctrl+↓`. */
  keys: string;
}

/** A combination in one cap, for a row of caps reads as a row of presses. */
export function KeyCombo({ keys, ...props }: KeyComboProps) {
  return (
    <Kbd data-slot="key-combo" {...props}>
      {keys.split('+').map((key, position) => (
        <Fragment key={key}>
          {position > 0 && <span>+</span>}
          <KeyName name={key} />
        </Fragment>
      ))}
    </Kbd>
  );
}

function KeyName({ name }: { name: string }) {
  const t = useTranslations('general.keys');
  if (!isArrow(name)) return <span>{name === 'Escape' ? 'Esc' : name}</span>;

  const { icon: Icon, message } = arrows[name];
  return (
    <>
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{t(message)}</span>
    </>
  );
}

function isArrow(name: string): name is keyof typeof arrows {
  return name in arrows;
}
