// The list of sections follows the reader: the section being read is marked, and where the list is a strip, shown.
(() => {
  const follow = (nav) => {
    const links = [...nav.querySelectorAll('a[href^="#"]')];
    const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
    const strip = nav.querySelector("ul");
    const begun = new Set();
    let isEnd = false;
    let isLed = false; // a link has just led to a section, which may be too near the end to come to the top

    const mark = (present) => {
      links.forEach((link, place) => {
        if (place !== present) return link.removeAttribute("aria-current");
        link.setAttribute("aria-current", "true");
        strip.scrollLeft = link.offsetLeft - (strip.clientWidth - link.offsetWidth) / 2;
      });
    };
    const read = () => {
      if (!isLed) mark(isEnd && scrollY ? links.length - 1 : Math.max(...[...begun].map((one) => sections.indexOf(one))));
    };
    const lead = (hash) => {
      const present = links.findIndex((link) => link.hash === hash);
      if (present < 0) return;
      mark(present);
      isLed = true;
      setTimeout(() => (isLed = false), 250);
    };

    // A section is begun once its head has passed a line a quarter down the window.
    const beginnings = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) begun[isIntersecting ? "add" : "delete"](target);
        read();
      },
      { rootMargin: "1000000px 0px -75% 0px" },
    );
    const end = new IntersectionObserver(([entry]) => {
      isEnd = entry.isIntersecting;
      read();
    });
    sections.filter(Boolean).forEach((section) => beginnings.observe(section));
    document.querySelectorAll("main + footer").forEach((foot) => end.observe(foot));
    nav.addEventListener("click", ({ target }) => lead(target.closest("a")?.hash));
    addEventListener("hashchange", () => lead(location.hash));
    lead(location.hash);
  };

  if ("IntersectionObserver" in window) document.querySelectorAll("[data-mx=contents]").forEach(follow);
})();
