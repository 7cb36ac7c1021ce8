import { SampleConsole } from './sample-console';

export default function ShellSamplePage() {
  return <SampleConsole />;
}
