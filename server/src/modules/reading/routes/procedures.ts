import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { addNote } from '../add-note.ts';
import { addFavourite, moveFavourite, removeFavourite } from '../change-favourite.ts';
import { addFolder, removeFolder, restoreFolder, setFolderName } from '../change-folder.ts';
import { changeNote, removeNote, restoreNote } from '../change-note.ts';
import { exportOwn } from '../export-own.ts';
import { hideNote, showNote } from '../hide-note.ts';
import { listLiked, switchLiked } from '../liked.ts';
import { getFavourite, listFavourites, listFolders } from '../list-favourites.ts';
import { findNotePlace, listNotesOn, listOwnNotes } from '../list-notes.ts';
import {
	clearPositions,
	forgetPosition,
	getPosition,
	keepPosition,
	listPositions,
	switchPositions,
} from '../positions.ts';

const procedures = implement(contract.reading).$context<Request>().use(answerRefusals);
const { folder, favourite, note, position, liked, own } = procedures;

export const readingRouter = procedures.router({
	folder: {
		list: folder.list.handler(handle(listFolders)),
		add: folder.add.handler(handle(addFolder)),
		rename: folder.rename.handler(handle(setFolderName)),
		remove: folder.remove.handler(handle(removeFolder)),
		restore: folder.restore.handler(handle(restoreFolder)),
	},
	favourite: {
		list: favourite.list.handler(handle(listFavourites)),
		state: favourite.state.handler(handle(getFavourite)),
		add: favourite.add.handler(handle(addFavourite)),
		remove: favourite.remove.handler(handle(removeFavourite)),
		move: favourite.move.handler(handle(moveFavourite)),
	},
	note: {
		onDocument: note.onDocument.handler(handle(listNotesOn)),
		place: note.place.handler(handle(findNotePlace)),
		list: note.list.handler(handle(listOwnNotes)),
		add: note.add.handler(handle(addNote)),
		change: note.change.handler(handle(changeNote)),
		remove: note.remove.handler(handle(removeNote)),
		restore: note.restore.handler(handle(restoreNote)),
		hide: note.hide.handler(handle(hideNote)),
		show: note.show.handler(handle(showNote)),
	},
	position: {
		list: position.list.handler(handle(listPositions)),
		get: position.get.handler(handle(getPosition)),
		keep: position.keep.handler(handle(keepPosition)),
		forget: position.forget.handler(handle(forgetPosition)),
		setKept: position.setKept.handler(handle(switchPositions)),
		clear: position.clear.handler(handle(clearPositions)),
	},
	liked: { list: liked.list.handler(handle(listLiked)), setOn: liked.setOn.handler(handle(switchLiked)) },
	own: { export: own.export.handler(handle(exportOwn)) },
});
