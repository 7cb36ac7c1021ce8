import { cva, type VariantProps } from 'class-variance-authority';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { formatCodePoints } from './format-code-points';

const nameVariants = cva('font-semibold wrap-anywhere', {
  variants: {
    size: { base: 'text-base', lg: 'text-2xl', xl: 'text-3xl tracking-wide' },
  },
  defaultVariants: { size: 'base' },
});

interface PersonNameProps extends VariantProps<typeof nameVariants> {
  /** Whole or masked; never shortened here, for a cut name is another name. */
  name: string;
  /** `zh-CN` unless the name stands in another script: it chooses the glyph variants and the voice. */
  lang?: string;
  /** Characters this computer cannot draw, as found by whoever measures glyphs. */
  missingGlyphs?: readonly string[];
  className?: string;
}

/** A name as the largest thing on the page. `bdi` keeps right-to-left names from turning the line around. */
export function PersonName({ name, lang = 'zh-CN', size, missingGlyphs = [], className }: PersonNameProps) {
  const t = useTranslations('general.personName');

  return (
    <span data-slot="person-name" className={cn('inline-flex flex-wrap items-center gap-x-2', className)}>
      <bdi lang={lang} translate="no" className={nameVariants({ size })}>
        {name}
      </bdi>
      {missingGlyphs.length > 0 && (
        <span
          title={t('glyphMissingHint', { codePoints: formatCodePoints(missingGlyphs) })}
          className="inline-flex items-center gap-1 rounded-sm border border-attention/45 bg-attention-surface px-1.5 text-sm leading-5.5 font-medium text-attention-text"
        >
          <SearchX aria-hidden className="size-4 text-attention" />
          <span className="digits">{t('glyphMissing', { codePoints: formatCodePoints(missingGlyphs) })}</span>
        </span>
      )}
    </span>
  );
}
