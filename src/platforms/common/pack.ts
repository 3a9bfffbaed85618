/** A part of a post that is never cut. A heading keeps with what follows it; a break begins a new post. */
export type Piece<Content> =
  | { readonly kind: 'heading'; readonly content: Content; readonly text: string }
  | { readonly kind: 'body'; readonly content: Content }
  | { readonly kind: 'break' };

/**
 * Packs pieces into as few posts as they fit, in order. `fits` says whether contents make one post within the platform's
 * limits; a single content always does, by the way it was made. Where a section goes on in a new post, that post begins with
 * `continued(heading)`.
 */
export function pack<Content>(
  pieces: readonly Piece<Content>[],
  fits: (contents: readonly Content[]) => boolean,
  continued: (heading: string) => Content,
): readonly (readonly Content[])[] {
  const posts: (readonly Content[])[] = [];
  let post: Content[] = [];
  let section: string | null = null;
  let headings: { content: Content; text: string }[] = [];

  const close = () => {
    if (post.length > 0) posts.push(post);
    post = [];
  };
  const open = (contents: readonly Content[]) => {
    close();
    post = [...contents];
  };
  const place = (content: Content | null) => {
    const unit = [...headings.map((h) => h.content), ...(content === null ? [] : [content])];
    const last = headings.at(-1);
    if (post.length > 0 && fits([...post, ...unit])) post.push(...unit);
    else if (fits(unit)) {
      const lead = headings.length === 0 && section !== null && post.length > 0 ? [continued(section)] : [];
      open(fits([...lead, ...unit]) ? [...lead, ...unit] : unit);
    } else for (const single of unit) open([single]);
    if (last !== undefined) section = last.text;
    headings = [];
  };

  for (const piece of pieces) {
    switch (piece.kind) {
      case 'break':
        if (headings.length > 0) place(null);
        close();
        section = null;
        break;
      case 'heading':
        headings.push(piece);
        break;
      case 'body':
        place(piece.content);
    }
  }
  if (headings.length > 0) place(null);
  close();
  return posts;
}
