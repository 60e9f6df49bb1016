export { ends } from './clauses.ts';
export { askingCodes, type DeskNote } from './codes.ts';
export { type Intake, takeIn } from './intake.ts';
export { reasonOf } from './item-reason.ts';
export { type IntakeFailure, intakeFailures, mostCharacters, type Notice, notices } from './notices.ts';
export { litPlaces, type PageOfBoxes, type Place, placesOf } from './places.ts';
