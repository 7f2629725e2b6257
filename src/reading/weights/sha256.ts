/** Written by scripts/train-grammar/train.ts beside the weights. */

export const WEIGHTS_SHA256 = "41e12fb74e7ec1667db4f9dc2a79e52aa2e2ae12c11d009b943a1bff1bbcd249"
