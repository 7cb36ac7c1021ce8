import { workstationSetting } from '@/app/(console)/desk/workstation-setting';

const sound = workstationSetting('yika.sound');

export function isSoundOn(): boolean {
  return sound.read() !== 'off';
}

export function useSound(): { on: boolean; toggle: () => void } {
  const on = sound.useValue() !== 'off';

  return { on, toggle: () => sound.write(on ? 'off' : 'on') };
}
