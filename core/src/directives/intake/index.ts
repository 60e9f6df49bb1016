export { type Intake, takeIn } from './intake.ts';
export { type IntakeFailure, intakeFailures, mostCharacters, mostClauses, type Notice, notices } from './notices.ts';
export { litPlaces, type PageOfBoxes, type Place, placesOf } from './places.ts';
