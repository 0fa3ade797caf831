import { NotFoundState } from "./_ui/error-states";
import { Page } from "./_ui/page";

/** Next makes this with every page, needed or not, so it has no frame; addresses that lead nowhere are `[...missing]`. */
export default function NotFound() {
  return (
    <main>
      <Page width="reading">
        <NotFoundState home="/" />
      </Page>
    </main>
  );
}
