import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { addFavourite, moveFavourite, removeFavourite } from './change-favourite.ts';
import { addFolder, removeFolder, restoreFolder, setFolderName } from './change-folder.ts';
import { getFavourite, listFavourites, listFolders } from './list-favourites.ts';

const procedures = implement(contract.reading).$context<Request>().use(answerRefusals);
const { folder, favourite } = procedures;

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
});
