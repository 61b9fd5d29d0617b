import type { PreviewBody } from './queries';

export type Sample = NonNullable<PreviewBody['sample']>;

/** People who do not exist, by what is known of them. */
export const sampleNames: Readonly<Record<Sample, string>> = {
  typical: 'Somebody as most are',
  guessed_name: 'Somebody whose name was guessed',
  bare: 'Somebody of whom little is known',
  everything: 'Somebody of whom all is known',
};

export const samples = Object.keys(sampleNames) as Sample[];
