/** Written by scripts/train-grammar/train.ts beside the weights. */

export const WEIGHTS_SHA256 = "85b761375c48984f2e4508daf3cea778163c8b9bff5c78386600f75e857b1fdd"
