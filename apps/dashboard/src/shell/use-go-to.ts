import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { isTypedInto } from '../screen/is-typed-into';

const within = 1_000;

/** "g" and then a letter goes to a place; not while somebody types. */
export function useGoTo(paths: Readonly<Record<string, string>>): void {
  const navigate = useNavigate();
  useEffect(() => {
    let pressedAt = -Infinity;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return;
      const path = paths[event.key];
      if (event.key === 'g') pressedAt = event.timeStamp;
      else if (path !== undefined && event.timeStamp - pressedAt < within) {
        pressedAt = -Infinity;
        event.preventDefault();
        void navigate(path);
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [navigate, paths]);
}
