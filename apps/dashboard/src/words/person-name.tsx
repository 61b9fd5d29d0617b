/** A name in the direction it is written in; somebody erased or unknown has none. */
export function PersonName({ name }: { readonly name: string }) {
  return <bdi>{name === '' ? 'Name not known' : name}</bdi>;
}
