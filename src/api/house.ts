/**
 * How many requests are worked on at once: whoever comes beyond them is told so at once, and not
 * after a long wait.
 */

/**
 * Places in the house. What waits for a connection to the database waits inside, and holds its
 * place.
 */
export interface House {
  /** Takes a place; what gives it back, or undefined where none is free. */
  enter(): (() => void) | undefined
}

/** A house of so many places. */
export function house(most: number): House {
  let inside = 0
  return {
    enter: () => {
      if (inside >= most) return undefined
      inside += 1
      let left = false
      return () => {
        if (!left) inside -= 1
        left = true
      }
    },
  }
}
