import access from '@/messages/zh-CN/access.json';
import audit from '@/messages/zh-CN/audit.json';
import camera from '@/messages/zh-CN/camera.json';
import cards from '@/messages/zh-CN/cards.json';
import correct from '@/messages/zh-CN/correct.json';
import desk from '@/messages/zh-CN/desk.json';
import duplicates from '@/messages/zh-CN/duplicates.json';
import errors from '@/messages/zh-CN/errors.json';
import general from '@/messages/zh-CN/general.json';
import history from '@/messages/zh-CN/history.json';
import identifiers from '@/messages/zh-CN/identifiers.json';
import matching from '@/messages/zh-CN/matching.json';
import network from '@/messages/zh-CN/network.json';
import organisation from '@/messages/zh-CN/organisation.json';
import patients from '@/messages/zh-CN/patients.json';
import pending from '@/messages/zh-CN/pending.json';
import print from '@/messages/zh-CN/print.json';
import recognition from '@/messages/zh-CN/recognition.json';
import register from '@/messages/zh-CN/register.json';
import scanner from '@/messages/zh-CN/scanner.json';
import scanning from '@/messages/zh-CN/scanning.json';
import shell from '@/messages/zh-CN/shell.json';
import signIn from '@/messages/zh-CN/signIn.json';
import staff from '@/messages/zh-CN/staff.json';
import styleguide from '@/messages/zh-CN/styleguide.json';
import themes from '@/messages/zh-CN/themes.json';
import visits from '@/messages/zh-CN/visits.json';

/** Every namespace, named as its file; a new file is added here and in `en.ts`, and a test refuses one that is not. */
export const chinese = {
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

/** The Chinese catalogue is the reference: its keys are the type every translation is checked against. */
export type Messages = typeof chinese;
