import { MissingPage } from '@/app/missing-page';

/** Outside the frame: an address that leads nowhere. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <MissingPage />
    </main>
  );
}
