// Hands the session down to the components.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../session/session.ts';

export const SessionContext = createContext<Session | null>(null);

/** The session the screens show. Outside of a provider there is nothing to show: a bug. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionContext.Provider above it');
  return session;
}
