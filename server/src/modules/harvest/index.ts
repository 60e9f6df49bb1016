export { harvestRoutes } from './routes/index.ts';
