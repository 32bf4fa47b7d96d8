import { laws } from './laws.ts';

laws('an-khanh');
