import type { Permission } from '@/domain/access/permissions';

/**
 * Every server action that exists and the permission it asks for. The build's
 * own list of actions is compared with this table, so none can be forgotten.
 */
export const actions = {
  chooseDesk: 'use-own-session',
  lockSession: 'use-own-session',
  unlockSession: 'use-own-session',
  signOutSession: 'use-own-session',
  identifyScan: 'identify-person',
  openCandidate: 'search-persons',
  saveDraft: 'register-person',
  discardDraft: 'register-person',
  beginProvisional: 'register-person',
  registerPerson: 'register-person',
  findLikelyEntries: 'register-person',
  correctDemographics: 'correct-demographics',
  undoCorrection: 'correct-demographics',
  checkInPerson: 'check-in',
  voidRegistration: 'void-own-work',
  voidVisit: 'void-own-work',
  explainScan: 'explain-scan',
  revealField: 'reveal-field',
  decideCase: 'resolve-cases',
  undoCase: 'resolve-cases',
  declineMerge: 'resolve-cases',
  assignCase: 'resolve-cases',
  saveCaseView: 'resolve-cases',
  removeCaseView: 'resolve-cases',
  readCard: 'add-card',
  addCard: 'add-card',
  releaseCard: 'release-card',
  restoreCard: 'release-card',
  takeBackChange: 'resolve-cases',
  splitPatient: 'resolve-cases',
  swapSurvivor: 'resolve-cases',
  pinField: 'resolve-cases',
  findAuditedPerson: 'read-audit',
  disableStaff: 'administer-staff',
  changeRoles: 'administer-staff',
  endSession: 'administer-staff',
  saveSource: 'administer-network',
  pauseSource: 'administer-network',
  removeSource: 'administer-network',
  saveDepartment: 'administer-organisation',
  saveDesk: 'administer-organisation',
  saveCardPattern: 'administer-organisation',
  arrangeEntries: 'administer-organisation',
} as const satisfies Record<string, Permission>;

export type ActionName = keyof typeof actions;
