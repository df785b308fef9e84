import { isbot } from 'isbot'

/** A crawler's empty search is nobody's need. */
export function isRobot(request: Request): boolean {
  return isbot(request.headers.get('user-agent'))
}
