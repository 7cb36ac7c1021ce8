import errors from '@/messages/en/errors.json';
import general from '@/messages/en/general.json';
import shell from '@/messages/en/shell.json';
import themes from '@/messages/en/themes.json';
import type { Messages } from './zh-cn';

export const english: Messages = { errors, general, shell, themes };
