import access from '@/messages/en/access.json';
import audit from '@/messages/en/audit.json';
import camera from '@/messages/en/camera.json';
import cards from '@/messages/en/cards.json';
import correct from '@/messages/en/correct.json';
import desk from '@/messages/en/desk.json';
import duplicates from '@/messages/en/duplicates.json';
import errors from '@/messages/en/errors.json';
import general from '@/messages/en/general.json';
import history from '@/messages/en/history.json';
import identifiers from '@/messages/en/identifiers.json';
import matching from '@/messages/en/matching.json';
import network from '@/messages/en/network.json';
import organisation from '@/messages/en/organisation.json';
import patients from '@/messages/en/patients.json';
import pending from '@/messages/en/pending.json';
import print from '@/messages/en/print.json';
import recognition from '@/messages/en/recognition.json';
import register from '@/messages/en/register.json';
import scanner from '@/messages/en/scanner.json';
import scanning from '@/messages/en/scanning.json';
import shell from '@/messages/en/shell.json';
import signIn from '@/messages/en/signIn.json';
import staff from '@/messages/en/staff.json';
import styleguide from '@/messages/en/styleguide.json';
import themes from '@/messages/en/themes.json';
import visits from '@/messages/en/visits.json';
import type { Messages } from './zh-cn';

export const english: Messages = {
  access,
  audit,
  camera,
  cards,
  correct,
  desk,
  duplicates,
  errors,
  general,
  history,
  identifiers,
  matching,
  network,
  organisation,
  patients,
  pending,
  print,
  recognition,
  register,
  scanner,
  scanning,
  shell,
  signIn,
  staff,
  styleguide,
  themes,
  visits,
};
