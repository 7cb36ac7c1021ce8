import { StrictMode, useLayoutEffect, useState, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ScanCaptureProvider } from '@/components/scan-capture/scan-capture-provider';
import { useScanConsumer, useScanContext, useTypedText } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import type { CapturedScan } from '@/domain/scanning/captured-scan';
import { DEFAULT_PROFILE } from '@/domain/scanning/scanner-profile';
import type { Harness } from './open-scan-harness';

/** A desk with every sort of control and nothing else, to prove scan capture in a browser without the application. */
const harness: Harness = { scans: [], submits: 0, actions: [], busy: false, renderCost: 0, renders: 0, rendersAtScan: [] };
window.harness = harness;

function Desk() {
  const [text, setText] = useState('王');
  const [typed, setTyped] = useState('');
  const context = useScanContext();

  useScanConsumer((scan: CapturedScan) => {
    if (harness.busy) return 'queue';
    harness.scans.push(scan);
    harness.rendersAtScan.push(harness.renders);
    return 'handled';
  });
  useTypedText(
    (more) => setTyped((now) => now + more),
    (characters) => setTyped((now) => now.slice(0, now.length - characters)),
  );
  useShortcuts();
  useLayoutEffect(() => {
    harness.context = context;
    harness.renders += 1;
    const until = performance.now() + harness.renderCost;
    while (performance.now() < until);
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    harness.submits += 1;
  }

  return (
    <form onSubmit={submit}>
      <output aria-label="health">{context.health}</output>
      <output aria-label="typed">{typed}</output>
      <output aria-label="notice">{context.notice?.kind}</output>
      <ol aria-label="waiting">
        {context.queue.map(({ scan }) => (
          <li key={scan.id}>{scan.text}</li>
        ))}
      </ol>
      <input aria-label="name" value={text} onChange={(event) => setText(event.target.value)} />
      <input aria-label="plain" defaultValue="before" />
      <textarea aria-label="note" defaultValue="first line" />
      <select aria-label="ward" defaultValue="b">
        <option value="1">1st ward</option>
        <option value="b">B ward</option>
        <option value="e">East ward</option>
      </select>
      <input aria-label="age" type="number" defaultValue="38" />
      <input aria-label="born" type="date" defaultValue="1988-02-29" />
      <input aria-label="card" data-accepts-scan="prc_id18" />
      <input aria-label="password" type="password" />
      <input aria-label="male" type="radio" name="sex" value="1" defaultChecked />
      <div aria-label="remarks" role="textbox" contentEditable suppressContentEditableWarning>
        free text
      </div>
      <button>Save</button>
    </form>
  );
}

function useShortcuts() {
  useAction('J');
  useAction('K');
  useAction('M');
  useAction('Y');
  useAction('N');
  useAction('F8');
  useAction('Ctrl+K');
  useAction('Ctrl+Enter');
  useAction('Escape');
}

function useAction(keys: string) {
  useShortcut({ keys, label: keys, group: 'desk', run: () => harness.actions.push(keys) });
}

function Page() {
  const [profile, setProfile] = useState(DEFAULT_PROFILE);
  useLayoutEffect(() => {
    // In force when it returns: the next key may come at once.
    harness.setProfile = (changes) => flushSync(() => setProfile({ ...DEFAULT_PROFILE, ...changes }));
  });

  return (
    <ScanCaptureProvider profile={profile} classifyScan={(text) => (/^\d{17}[\dX]$/.test(text) ? 'prc_id18' : null)}>
      <Desk />
    </ScanCaptureProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
