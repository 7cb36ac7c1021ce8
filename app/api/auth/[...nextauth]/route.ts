import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';

import { authOptions } from '@/server/sign-in/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

// Signing out, reading and updating a session are our own verbs on our own row;
// of next-auth's endpoints only the sign-in form and where it leads are served.
const served = { GET: ['error', 'signin'], POST: ['callback/credentials'] };

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return serve(served.GET, request, context);
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  return serve(served.POST, request, context);
}

async function serve(paths: readonly string[], request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join('/');
  if (!paths.includes(path)) return new Response(null, { status: 404 });

  const answer: unknown = await NextAuth(request, context, authOptions());
  return answer instanceof Response ? answer : new Response(null, { status: 500 });
}
