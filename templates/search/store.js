// The files of the index come as scripts, so that they can be read from a disk as well as from a server. Each says
// `mxSearch.take(name, content)`; a file is fetched once and kept.
const arrived = new Map();

const makeLoad = (base) => {
  const files = new Map();
  const fetched = (name) =>
    new Promise((resolve, reject) => {
      const key = name.replace(/\?.*/, "");
      const script = element("script", { src: new URL(name, base).href });
      arrived.delete(key); // a host may answer something else for a file that it does not have
      script.onload = () => (arrived.has(key) ? resolve(arrived.get(key)) : reject(new Error(name)));
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });
  return (name) => {
    if (!files.has(name)) {
      files.set(name, fetched(name));
      files.get(name).catch(() => files.delete(name));
    }
    return files.get(name);
  };
};

// The index that lies beside the search page. A page that was open while the site was published anew asks for files
// that are gone: then the index is opened again, once.
const openSearch = (base) => {
  let opened;
  const open = async (again) => {
    const start = await makeLoad(base)(again ? `start.js?${Date.now()}` : "start.js");
    const load = makeLoad(new URL(start.folder, base));
    const index = readIndex(start);
    const names = load("names.js").then((names) => readNames(names, index)).catch(() => readNames(NO_NAMES, index));
    return { ...makeSearch(index, load), names, base, say: start.say, folder: start.folder };
  };
  const get = () => (opened ??= open(false).catch((error) => ((opened = undefined), Promise.reject(error))));
  return async (work) => {
    const search = await get();
    try {
      return await work(search);
    } catch (error) {
      const renewed = await open(true).catch(() => search);
      if (renewed.folder === search.folder) throw error;
      opened = Promise.resolve(renewed);
      return work(renewed);
    }
  };
};
