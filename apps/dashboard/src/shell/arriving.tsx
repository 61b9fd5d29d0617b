import { Mark } from './mark';

/** What `index.html` shows until this program runs, until there is something better to show. */
export function Arriving() {
  return (
    <div className="arriving">
      <Mark size={48} />
    </div>
  );
}
