import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '@pacesetter/core/contract';

type Outputs = InferContractRouterOutputs<typeof contract.duplicates.resemblance>;

/** A document that one's own resembles, and the two clause by clause. */
export type Resemblance = Outputs['list']['items'][number];
export type Comparison = Outputs['get'];
export type Row = Comparison['rows'][number];
