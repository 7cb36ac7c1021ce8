'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { SearchBoxControls } from '@/app/(console)/desk/use-search-box';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';

/**
 * Reads anything: a number, a name, initials, a date, the tail of a phone number.
 * The note stands beside the title, where it comes and goes without moving a thing.
 */
export function SearchBox({ box, search, note }: Pick<SearchBoxControls, 'box' | 'search'> & { note: ReactNode }) {
  const t = useTranslations('desk.box');

  return (
    <form
      role="search"
      aria-label={t('title')}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        {note}
        <p className="ml-auto inline-flex items-center gap-1.5 text-sm text-muted-foreground">
          <KeyCombo keys="F2" aria-hidden />
          {t('typeByHand')}
        </p>
      </div>
      <div className="flex gap-2">
        <Input
          ref={box}
          name="text"
          aria-label={t('label')}
          aria-keyshortcuts="F2"
          placeholder={t('placeholder')}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          className="h-13 border-2 border-primary/60 px-4 text-xl contrast:border-primary focus-visible:border-ring"
        />
        <Button type="submit" className="h-13 px-5 text-base">
          <Search aria-hidden />
          {t('search')}
          <KeyCombo keys="Enter" aria-hidden />
        </Button>
      </div>
    </form>
  );
}
