/** The browser's door. */

export {}
