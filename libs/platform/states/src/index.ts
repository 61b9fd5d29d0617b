export { declareStates, type StateTable } from './declare-states.js';
