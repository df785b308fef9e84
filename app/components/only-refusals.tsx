/** Of a route that leads on to another page: with a component, what it refuses is drawn as a page. */
export function OnlyRefusals() {
  return null
}
