import { ClosedRoom } from '@/app/closed-room';

/** Outside the frame: a page that belongs to another duty. */
export default function Forbidden() {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <ClosedRoom />
    </main>
  );
}
