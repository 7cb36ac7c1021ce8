import { MissingPage } from '@/app/missing-page';

/** Inside the frame, which has the main landmark and the way out. */
export default function NotFound() {
  return (
    <div className="grid h-full place-items-center p-6">
      <MissingPage />
    </div>
  );
}
