import type { Locale } from './locale';
import type { Messages } from './zh-cn';

declare module 'next-intl' {
  // next-intl reads its key and locale types from this interface.
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
