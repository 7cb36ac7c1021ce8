/** Begins the demo's day in the database of DATABASE_URL: `tsx --conditions=react-server demo/desk-day.ts`. */
import { database } from '@/server/db';

import { beginDay } from '@/demo/desk-day/begin-day';

await beginDay();
await database().$disconnect();
