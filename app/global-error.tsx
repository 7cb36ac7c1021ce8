'use client';

import './globals.css';
import english from '@/messages/en/errors.json';
import chinese from '@/messages/zh-CN/errors.json';
import { Button } from '@/components/ui/button';

/**
 * Stands in when the root layout itself has failed: no catalogue, no theme, no session.
 * It cannot know the reader's language, so it speaks both.
 */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <title>{chinese.outage.title}</title>
        <main role="alert" className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-6 p-6">
          <div>
            <h1 className="text-2xl font-semibold">{chinese.outage.title}</h1>
            <p className="mt-2">{chinese.outage.body}</p>
          </div>
          <div lang="en">
            <h2 className="text-lg font-semibold">{english.outage.title}</h2>
            <p className="mt-1">{english.outage.body}</p>
          </div>
          <Button size="lg" className="w-fit" onClick={() => window.location.reload()}>
            {chinese.outage.action} <span lang="en">{english.outage.action}</span>
          </Button>
        </main>
      </body>
    </html>
  );
}
