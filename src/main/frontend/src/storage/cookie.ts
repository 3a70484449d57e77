import type { SessionState, StateStorage } from '../types';

const NAME = 'gcState';

/** The built-in storage: a cookie that ends by itself and is read once, so that of two tabs one goes on with the session. */
export function cookieStorage(maxAgeSeconds: number): StateStorage {
  return {
    read() {
      const state = parse(cookieValue());
      if (state !== null) {
        setCookie('', 0);
      }
      return state;
    },
    write(state) {
      if (state === null) {
        setCookie('', 0);
      } else {
        setCookie(encodeURIComponent(JSON.stringify(state)), maxAgeSeconds);
      }
    },
  };
}

function cookieValue(): string | undefined {
  const entry = document.cookie.split(/;\s*/).find((part) => part.startsWith(`${NAME}=`));
  return entry?.substring(NAME.length + 1);
}

function parse(value: string | undefined): SessionState | null {
  if (value === undefined || value === '') {
    return null;
  }
  try {
    return JSON.parse(decodeURIComponent(value)) as SessionState;
  } catch {
    return null;
  }
}

function setCookie(value: string, maxAgeSeconds: number): void {
  const expires = new Date(maxAgeSeconds === 0 ? 0 : Date.now() + maxAgeSeconds * 1000).toUTCString();
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${NAME}=${value}; Path=/; Expires=${expires}; SameSite=Lax${secure}`;
}
