'use client';

import { Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList, CommandShortcut } from '@/components/ui/command';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog';
import { KeyCombo } from '@/components/ui/kbd';
import { navigationIcons, type NavigationItem } from './navigation-item';
import type { ShellCommand } from './shell-registry';

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  navigation: readonly NavigationItem[];
  commands: readonly ShellCommand[];
}

/** Everything the keyboard can do, with the key beside it, so that people outgrow the list. */
export function CommandPalette({ open, onOpenChange, navigation, commands }: CommandPaletteProps) {
  const t = useTranslations('shell.palette');
  const tCommand = useTranslations('general.command');
  const router = useRouter();

  function run(perform: () => void) {
    onOpenChange(false);
    perform();
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent showCloseButton={false} className="top-[18%] w-[min(36rem,calc(100vw-2rem))] translate-y-0 gap-0 overflow-hidden p-0">
        <DialogTitle className="sr-only">{t('title')}</DialogTitle>
        <DialogDescription className="sr-only">{t('description')}</DialogDescription>
        <Command label={t('title')} loop>
          <CommandInput placeholder={t('placeholder')} />
          <CommandList label={t('title')}>
            <CommandEmpty>{tCommand('empty')}</CommandEmpty>
            {commands.length > 0 && (
              <CommandGroup heading={t('actions')}>
                {commands.map((command) => (
                  <CommandItem key={command.key} value={command.label} onSelect={() => run(command.onSelect)}>
                    <Zap aria-hidden />
                    {command.label}
                    {command.keys && (
                      <CommandShortcut>
                        <KeyCombo keys={command.keys} />
                      </CommandShortcut>
                    )}
                  </CommandItem>
                ))}
              </CommandGroup>
            )}
            <CommandGroup heading={t('navigation')}>
              {navigation.map((item) => (
                <NavigationCommand key={item.href} item={item} onSelect={() => run(() => router.push(item.href))} />
              ))}
            </CommandGroup>
          </CommandList>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

function NavigationCommand({ item, onSelect }: { item: NavigationItem; onSelect: () => void }) {
  const Icon = navigationIcons[item.icon];

  return (
    <CommandItem value={item.label} keywords={[item.href]} onSelect={onSelect}>
      <Icon aria-hidden />
      {item.label}
      <CommandShortcut>
        <KeyCombo keys={item.keys} />
      </CommandShortcut>
    </CommandItem>
  );
}
