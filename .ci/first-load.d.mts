/** @param key The path of a module from the project's folder. */
export declare const isOnDemand: (key: string) => boolean;
