import { type ReactNode, useId } from 'react';
import classes from './part.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the thing in the middle, under a heading of its own. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <h3 id={id} className={classes['title']}>
        {title}
      </h3>
      {children}
    </section>
  );
}

interface WordsProps {
  /** As somebody typed them, in either direction. */
  readonly children: string;
  /** What is said when there are none. */
  readonly otherwise: string;
}

/** Words to read, as they were typed. */
export function Words({ children, otherwise }: WordsProps) {
  const isKnown = children.trim() !== '';
  return (
    <p className={classes['words']} dir="auto" data-unknown={isKnown ? undefined : true}>
      {isKnown ? children : otherwise}
    </p>
  );
}
