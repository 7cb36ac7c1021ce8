import 'server-only';

/** What goes to a platform beside the code: who asks, from which window. */
export type PlatformQuestion = {
  url: string;
  /** As scanned; it leaves this process for the platform and nowhere else. */
  code: string;
  organisationCode: string;
  deskId: string | null;
  staffId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  deadlineMs?: number;
};
