import access from '@/messages/en/access.json';
import errors from '@/messages/en/errors.json';
import general from '@/messages/en/general.json';
import shell from '@/messages/en/shell.json';
import signIn from '@/messages/en/signIn.json';
import styleguide from '@/messages/en/styleguide.json';
import themes from '@/messages/en/themes.json';
import visits from '@/messages/en/visits.json';
import type { Messages } from './zh-cn';

export const english: Messages = {
  access,
  errors,
  general,
  shell,
  signIn,
  styleguide,
  themes,
  visits,
};
