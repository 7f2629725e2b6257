/** Written by scripts/train-grammar/train.ts beside the weights. */

export const WEIGHTS_SHA256 = "b2e5e111e549d330cbdf3b277de0264f1a4acd60031937399a6cb6c0c46b6a33"
