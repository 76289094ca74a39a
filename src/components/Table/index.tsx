import type { ComponentProps } from 'react';

/** A table of a page, and an element that tells by being there that the browser has read the table to its end. */
export default function Table(props: ComponentProps<'table'>) {
  return (
    <>
      <table {...props} />
      <i hidden />
    </>
  );
}
