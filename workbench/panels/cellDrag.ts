/** How near the window's edge the page begins to scroll, pixels, and how far it scrolls a picture. */
const edge = 72;
const pace = 14;

/**
 * Takes a cell along with the pointer: a line shows where it would come to stand, Escape puts it back, letting go puts it there. Buttons and keys do
 * the same for those who don't drag.
 * @param put takes the position of the cell that it is put before, the number of cells for the end
 */
export function startDrag(event: PointerEvent, index: number, put: (gap: number) => void): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const cells = [...document.querySelectorAll<HTMLElement>('fremsyn-document fremsyn-cell')];
  const dragged = cells[index];
  if (!dragged) return;
  dragged.dataset.dragged = '';
  document.documentElement.dataset.dragging = '';
  let y = event.clientY;
  let gap = index;
  let isOver = false;
  const show = () => {
    for (const cell of cells) delete cell.dataset.drop;
    gap = gapAt(cells, y);
    const isHere = gap === index || gap === index + 1;
    const mark = cells[Math.min(gap, cells.length - 1)];
    if (!isHere && mark) mark.dataset.drop = gap < cells.length ? 'before' : 'after';
  };
  const scroll = () => {
    if (isOver) return;
    const by = y < edge ? -pace : y > window.innerHeight - edge ? pace : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      show();
    }
    requestAnimationFrame(scroll);
  };
  const move = (moved: PointerEvent) => {
    y = moved.clientY;
    show();
  };
  const end = (puts: boolean) => {
    isOver = true;
    for (const cell of cells) delete cell.dataset.drop;
    delete dragged.dataset.dragged;
    delete document.documentElement.dataset.dragging;
    controller.abort();
    if (puts) put(gap);
  };
  const controller = new AbortController();
  const { signal } = controller;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => end(gap !== index && gap !== index + 1), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      end(false);
    },
    { signal, capture: true },
  );
  requestAnimationFrame(scroll);
}

/** Position of the cell whose middle lies under a height of the window; the number of cells where none does. */
function gapAt(cells: readonly HTMLElement[], y: number): number {
  const at = cells.findIndex((cell) => {
    const { top, height } = cell.getBoundingClientRect();
    return y < top + height / 2;
  });
  return at < 0 ? cells.length : at;
}
