import { ButtonLink } from "../links";
import { Wordmark } from "../logo";
import classes from "./public-header.module.css";
import { PublicPlaces } from "./public-places";

type PublicHeaderProps = { links: { href: string; label: string }[] };

/** On top of pages that anybody may see; on a phone the places have a line of their own. */
export function PublicHeader({ links }: PublicHeaderProps) {
  return (
    <header className={classes.header} data-chrome>
      <div className={classes.bar}>
        <div>
          <a href="/" aria-label="Tenet, start" className={classes.brand} data-link>
            <Wordmark size={24} />
          </a>
          <PublicPlaces links={links} className={classes.places} />
        </div>
        <ButtonLink href="/sign-in" variant="default">
          Sign in
        </ButtonLink>
      </div>
      <PublicPlaces links={links} className={`${classes.places} ${classes.below}`} />
    </header>
  );
}
