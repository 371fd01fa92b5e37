/** A label that wants to stand at a height and takes up room, pixels. */
export interface WantedLabel {
  readonly at: number;
  readonly height: number;
}

/**
 * Heights at which labels stand without overlapping, as near to where they want to be as their order allows: neighbours that
 * collide form a block whose middle is the mean of what its members want.
 * @param labels in any order
 * @param top and bottom, pixels between which the labels' middles stay
 * @returns heights in the order given
 */
export function placeLabels(labels: readonly WantedLabel[], top: number, bottom: number): number[] {
  const within = (start: number, size: number) => Math.min(Math.max(start, top), Math.max(top, bottom - size));
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b);
  const blocks: { members: number[]; start: number; size: number; wanted: number }[] = [];
  for (const i of order) {
    const label = labels[i];
    if (!label) continue;
    blocks.push({
      members: [i],
      start: within(label.at - label.height / 2, label.height),
      size: label.height,
      wanted: label.at,
    });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.start + before.size <= last.start) break;
      blocks.pop();
      before.wanted =
        (before.wanted * before.members.length + last.wanted * last.members.length) /
        (before.members.length + last.members.length);
      before.members.push(...last.members);
      before.size += last.size;
      before.start = within(before.wanted - before.size / 2, before.size);
    }
  }
  const placed = labels.map(({ at }) => at);
  for (const block of blocks) {
    let y = block.start;
    for (const member of block.members) {
      const height = labels[member]?.height ?? 0;
      placed[member] = y + height / 2;
      y += height;
    }
  }
  return placed;
}
