import { ClosedRoom } from '@/app/closed-room';

/** Inside the frame, which has the main landmark and the way out. */
export default function Forbidden() {
  return (
    <div className="grid h-full place-items-center p-6">
      <ClosedRoom />
    </div>
  );
}
