import type { Props } from '@theme/ColorModeToggle';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

/** The mode that follows each one; null is the system's. */
const following = { light: 'dark', dark: null, system: 'light' } as const;

/**
 * Light, dark, or as the system has it. The page's `data-theme-choice` decides which sign is seen, so that it is right
 * before React is there.
 */
export default function ColorModeToggle({ className, value, onChange }: Props): ReactNode {
  // As it was built at first: a part that comes to life keeps the attributes that it has.
  const [mode, setMode] = useState<keyof typeof following>('system');
  useEffect(() => setMode(value ?? 'system'), [value]);
  return (
    <button
      type="button"
      className={`${styles.toggle} ${className ?? ''}`}
      onClick={() => onChange(following[mode])}
      aria-label={`Colours: ${mode}. Change to ${following[mode] ?? 'system'}`}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <circle cx="12" cy="12" r="8" />
        <path d="M12 4a8 8 0 0 1 0 16z" />
      </svg>
    </button>
  );
}
