import type { ReactNode } from 'react';

/** What a picture says. */
export interface PictureText {
  site: string;
  title: string;
  description: string;
}

const ink = '#14201b';
const inkSoft = '#414c46';
const paper = '#fdfefd';
const proof = '#0b5c40';

/** The picture of a page: its title and what it is about, and the sign of a finished proof, as on the site. */
export function design({ site, title, description }: PictureText): ReactNode {
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      padding: '72px 80px',
      borderBottom: `20px solid ${proof}`,
      background: paper,
      color: ink,
      fontFamily: 'Source Serif',
    },
    box(
      { alignItems: 'center', fontSize: 34, fontWeight: 700 },
      site,
      box({ width: 20, height: 32, marginLeft: 20, background: proof }),
    ),
    box(
      { flexDirection: 'column' },
      box({ fontSize: title.length > 48 ? 60 : 80, fontWeight: 700, lineHeight: 1.1 }, title),
      box({ marginTop: 28, color: inkSoft, fontSize: 34, lineHeight: 1.35, lineClamp: 3 }, description),
    ),
  );
}

/** An element as React makes it; the one who draws knows no other layout than flex. */
function box(style: Record<string, string | number>, ...children: ReactNode[]): ReactNode {
  const content = children.length === 1 ? children[0] : children;
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children: content } };
}
