/** A part of the document, and which of the pages that it goes over was in sight, from 0. */
interface InSight {
  readonly part: HTMLElement;
  readonly piece: number;
}

/** How many pages there are, and which is shown, from 0. */
interface Turned {
  readonly count: number;
  readonly at: number;
}

/**
 * Keeps in sight what was in sight when the pages break anew: an answer that is shown brings back figures on the pages before it, the starting
 * point alone takes less room, and a spotlight puts all but one figure away for a while.
 */
export class KeptPlace {
  #last: (Turned & { readonly inSight: readonly InSight[] }) | undefined;

  /**
   * The page to be shown now.
   * @param body what is broken into pages
   * @param step from one page to the next, pixels
   */
  pageOf(body: HTMLElement, step: number, now: Turned): number {
    const last = this.#last;
    const pages = pagesOfParts(body, step);
    // as many pages as before and another one shown: somebody has turned them
    const isTurned = !last || (last.count === now.count && last.at !== now.at);
    if (isTurned) return this.#keep(now.count, now.at, pages);
    const kept = preferred(last.inSight.filter(({ part }) => (pages.get(part)?.length ?? 0) > 0));
    if (!kept) {
      this.#last = { ...last, ...now };
      return now.at;
    }
    const own = pages.get(kept.part) ?? [];
    return this.#keep(now.count, own[Math.min(kept.piece, own.length - 1)] ?? now.at, pages);
  }

  #keep(count: number, at: number, pages: ReadonlyMap<HTMLElement, readonly number[]>): number {
    const inSight = [...pages].flatMap(([part, own]) => {
      const piece = own.indexOf(at);
      return piece < 0 ? [] : [{ part, piece }];
    });
    this.#last = { count, at, inSight };
    return at;
  }
}

/** What somebody has in hand comes before what stands first. */
function preferred(places: readonly InSight[]): InSight | undefined {
  return places.find(({ part }) => part.contains(document.activeElement)) ?? places[0];
}

/** The pages that each part of the document stands on; none for one that is out of sight everywhere. */
function pagesOfParts(body: HTMLElement, step: number): ReadonlyMap<HTMLElement, readonly number[]> {
  const { left } = body.getBoundingClientRect();
  return new Map(
    [...body.children].map((part) => {
      const boxes = [...part.getClientRects()].filter(({ height }) => height > 0);
      const pages = boxes.map((box) => Math.max(0, Math.round((box.left - left) / step)));
      return [part as HTMLElement, [...new Set(pages)]];
    }),
  );
}
