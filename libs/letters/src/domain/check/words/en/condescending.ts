import type { Phrase } from '../../phrase.js';
import { unaskedAdvice } from './condescending/advice.js';
import { tellsHowToFeel } from './condescending/feelings.js';
import { asksForGratitude } from './condescending/gratitude.js';
import { talksDown } from './condescending/praise.js';
import { consolingSayings } from './condescending/sayings.js';

export const condescending: readonly Phrase[] = [
  ...tellsHowToFeel,
  ...consolingSayings,
  ...asksForGratitude,
  ...talksDown,
  ...unaskedAdvice,
];
