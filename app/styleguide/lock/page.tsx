import { SampleLock } from './sample-lock';

export default function LockSamplePage() {
  return <SampleLock />;
}
