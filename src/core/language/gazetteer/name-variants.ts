import { fold } from './fold.ts';

/** Given names that one person may go by: nicknames, and one name in several languages and spellings. One group a line. */
const GROUPS = `
Alexander Aleksandr Alexandr Aleksander Aleksandar Alexandre Alessandro Alejandro Alexandros Oleksandr Aliaksandr Alyaksandr Alex Alec Alek Sasha Sandy Xander Sandro
Alexandra Aleksandra Alexandria Oleksandra Alejandra Alessandra Sandra Sasha Alex
Alexei Alexey Aleksei Aleksey Alexis Oleksiy Oleksii Alyaksey Alyosha
Anatoly Anatoli Anatoliy Anatolii Tolya
Andrew Andrei Andrey Andriy Andrii Andreas Andre Andres Andrea Andrej Andrzej Anders Andy Drew Ondrej
Anthony Antony Anton Antonio Antoine Antonin Antoni Toni Tony Antonis
Arkady Arkadi Arkadiy
Arthur Artur Arturo Art
Artem Artyom Artiom
Benjamin Benyamin Binyamin Ben Benny Benji Bibi
Bernard Bernhard Bernardo Bernie Bern
Bogdan Bohdan
Boris Borys
Charles Carl Karl Carlos Carlo Karel Karol Karoly Charlie Chuck Chas Charly
Christopher Christoph Christophe Kristoffer Christoffer Chris Kit Krzysztof Christos
Christian Kristian Cristian Chris
Christine Christina Kristina Kristin Kirsten Christiane Cristina Chris Chrissie Tina
Constantine Konstantin Constantin Konstantinos Kostyantyn Kostas Kostya Costas
Daniel Danil Danilo Daniele Danny Dan Daniil
David Davit Dawid Dave Davey Dawit
Denis Denys Dennis Dionysios Denny
Dmitry Dmitri Dmitriy Dmitrii Dmytro Dimitri Dimitry Dimitris Dimitrios Dzmitry Dima
Donald Don Donnie Donny
Douglas Doug
Edward Eduard Eduardo Edouard Edvard Ed Eddie Eddy Ted Teddy Ned
Edmund Edmond Ed Eddie
Ehud Udi
Elizabeth Elisabeth Elizaveta Yelizaveta Elisabetta Isabel Liz Lizzie Lisa Beth Betty Betsy Eliza Libby Liza
Emmanuel Emanuel Manuel Emanuele Manolo Manny
Eugene Evgeny Evgeni Evgenii Yevgeny Yevgeni Yevgeniy Yevhen Eugen Eugenio Gene Zhenya
Eugenia Yevgenia Evgenia Evgeniya
Ekaterina Yekaterina Kateryna Katerina Catherine Katherine Kathryn Katharine Katharina Catharina Caterina Catalina Katarina Katarzyna Kate Kathy Cathy Katie Katya Kay Kitty
Elena Yelena Olena Helen Helena Helene Ellen Ilona Lena Alena Eleni Jelena
Ferdinand Fernando Ferdinando Ferdi
Francis Francisco Francesco Francois Franz Frank Franciszek Frans Frantisek Ferenc Paco Pancho Frankie Fran
Frederick Frederic Friedrich Federico Fredrik Frederik Fred Freddy Freddie Fritz Fryderyk
Fyodor Fedor Feodor Theodore Theodor Teodor Theo Ted Teddy Teodoro
Gabriel Gabriele Gabor Gabe Gabi
Galina Halyna
Gennady Gennadi Gennadiy Gennadii Hennadiy
George Georg Georges Jorge Giorgio Georgy Georgi Georgiy Giorgi Georgios Giorgos Yorgos Jerzy Gyorgy Jiri Jurgen Joerg Jorg Jordi Yuri Heorhiy Gheorghe Juri
Gerald Gerard Gerhard Gerardo Jerry Gerry Gerd
Gilbert Gilberto Gil
Giuseppe Joseph Josef Jozef Jose Yosef Yossi Yusuf Youssef Joe Joey Josep Pepe Beppe Jo Josip Osip Iosif
Gregory Grigory Grigori Gregor Gregorio Grzegorz Hryhoriy Greg
Gleb Hlib
Hassan Hasan
Henry Henri Heinrich Enrique Enrico Henrik Hendrik Harry Hank Hal Henk Heinz
Herbert Heribert Herb Bert
Hugo Hugh Hughes Ugo
Hussein Hossein Husain Hussain Husayn Huseyin Husein Hossain
Ibrahim Ebrahim Abraham Avraham Abe Avi Ibrahima Brahim
Igor Ihor
Ilya Illia Ilia Elijah Eli Elias Elie Ilie Elliott
Irina Iryna Irene Irena Irini Ira
Isaac Yitzhak Itzhak Izhak Isak Ike
Ivan John Johan Johann Johannes Jan Jean Juan Giovanni Ioannis Yannis Giannis Ian Sean Shane Hans Jens Jon Johnny Jack Jackie Joao Joan Janos Ion Iain Evan Owen Yahya Jovan Gianni Ioan Vanya Jonny Janez Yiannis
James Jaime Jacques Jacob Jakob Jacobo Jakub Yakov Yaakov Jim Jimmy Jamie Diego Santiago Iago Giacomo Jake Jay Seamus Hamish
Jeffrey Geoffrey Jeff Geoff Gottfried
Jeremy Jeremiah Jerome Jerry Jem
Jessica Jess Jessie
Joachim Joaquin Jochen Achim Gioacchino
Jonathan Jonathon Yonatan Jon Johnny
Judith Judit Judy Jude
Julia Yulia Yuliya Iulia Giulia Julie Julija Juliya
Julius Julio Giulio Jules Julian Gyula
Kenneth Ken Kenny
Kirill Kyrylo Cyril Kiril
Larisa Larissa Larysa
Lawrence Laurence Lorenzo Laurent Lars Larry Laurie Lorenz
Leonid Leonidas Leon Leo Lev Leonard Leonardo Lenny Len Lyonya
Louis Luis Ludwig Luigi Lewis Luiz Lajos Lou Louie Ludovic Lodewijk
Luke Lucas Lukas Luca Lukasz Luc Luka
Lyudmila Ludmila Ludmilla Liudmila Liudmyla Lyudmyla
Magdalena Madeleine Madeline Maddie Maggie Lena
Makhmud Mahmoud Mahmud Mahmood
Marcus Markus Mark Marc Marco Marcos Marek Marko Marcin Marcel Marcello Mario
Margaret Margarita Marguerite Margarete Margrethe Margaretha Margherita Malgorzata Margit Maggie Peggy Meg Greta Grete Marge Margie Rita Gretchen Madge Daisy
Maria Mary Marie Mariya Marija Mariam Maryam Miriam Miryam Mariia Mary-Ann Molly Polly Masha Marya Maryna Marina
Martin Martinho Martino Marten Maarten Marton Marty
Matthew Matthias Mathieu Matthieu Mateo Matteo Mateusz Mats Matt Matvei Matvey Mathias Matias Matti
Maxim Maksim Maksym Maxime Massimo Maximo Max Maximilian Maximiliano
Michael Mikhail Mykhailo Mykhaylo Michel Miguel Michele Mikael Michal Mihai Mihail Mikheil Mike Mick Mickey Micky Misha Micheal Michalis Mihaly Michail Miko Mischa Mihajlo
Mohammed Mohamed Muhammad Mohammad Mohamad Muhamad Muhammed Mehmet Mahomed Muhammadu Mohamud Mohd
Moses Moshe Moises Musa Moussa Moise Moishe
Mustafa Mostafa Mustapha Moustafa
Natalia Natalya Nataliya Natalie Nathalie Natasha Nataliia
Nathaniel Nathan Natan Nat Nate
Nicholas Nicolas Nikolai Nikolay Nikolaj Mykola Nicola Nikola Nikolaos Nikos Nicolae Nicolaus Klaus Niklas Nick Nicky Nico Niels Nils Miklos Mikalai Kolya Claus Mikolaj Nikita
Nikita Mykyta
Oleg Oleh
Olga Olha Helga
Osama Usama
Oscar Oskar Oszkar
Patrick Patricio Padraig Padraic Patrice Patrik Pat Paddy Patryk
Patricia Pat Patty Patti Tricia Trish Patrizia
Paul Pavel Pavlo Paulo Pablo Paolo Pawel Pal Pauli Pavlos Paulus Pavol Paavo Poul
Peter Petr Pyotr Petro Pedro Pierre Pietro Piotr Petros Pieter Petar Petru Per Peer Pete Petter Petya Petri Piero Piet Peder
Philip Phillip Philippe Felipe Filip Filippo Philipp Phil Pip Filipe
Rachel Raquel Rahel Rae
Ralph Ralf Raoul Raul Rolf
Raymond Raimund Ramon Raimondo Ray Raimonds
Rebecca Rebekah Rivka Becky Becca
Richard Ricardo Riccardo Ryszard Rick Ricky Dick Rich Richie Rihards
Robert Roberto Rob Bob Bobby Robbie Bert Rupert Robbert
Roger Rogelio Ruggero Rodger Rutger
Ronald Ronaldo Ron Ronnie Ronny Reynaldo
Roman Romain Romano
Rudolf Rudolph Rodolfo Rudy Rudi
Salvatore Salvador Sal
Samuel Shmuel Sam Sammy Samuele Samuil
Sarah Sara Sally Sadie
Saif Sayf Seif
Sergei Sergey Serhiy Serhii Sergii Sergio Serge Siarhei Sergiu Serzh Seryozha Sergej Sergi
Simon Simeon Semyon Shimon Simone Szymon Simao Semen
Solomon Salomon Shlomo Suleiman Sulaiman Suleyman Soliman Sol
Sophia Sofia Sofiya Sophie Zofia Zsofia Sofie Sonia Sonya
Stanislav Stanislaw Stanislaus Stan Stas
Stephen Steven Stefan Stephan Stepan Stefano Esteban Etienne Stephane Istvan Steve Stevie Steffen Stefanos Stephanos Stjepan Estevao
Susan Susanna Susanne Suzanne Zuzana Shoshana Sue Susie Suzy Susana Zsuzsanna
Svetlana Svitlana Sviatlana
Tatiana Tatyana Tetyana Tetiana Tanya Tania
Terence Terrence Terry
Theresa Teresa Therese Terry Tess Tessa Tereza Terezia
Thomas Tomas Tommaso Tomasz Toma Tom Tommy Tamas Toomas
Timothy Timofei Timofey Timotheus Tim Timmy Timo Tymofiy
Vadim Vadym
Valentin Valentine Valentyn Valentino
Valery Valeri Valeriy Valerii Valerio
Vasily Vasili Vasiliy Vasilii Vasyl Vassily Basil Vasile Vassilis Vasilios
Veronica Veronika Veronique
Victor Viktor Vittorio Vitor Vic
Victoria Viktoria Viktoriya Viktoriia Vicky Vicki Vittoria Tori
Vincent Vincenzo Vicente Vince Vinny
Vitaly Vitali Vitaliy Vitalii
Vladimir Volodymyr Uladzimir Vladimer Vlad Volodya Wladimir Vova
Vladislav Vladyslav Wladyslaw Ladislav Vlad Laszlo
Vyacheslav Viacheslav Slava
Walter Walther Gualtiero Wally Walt
William Wilhelm Guillaume Guillermo Willem Guglielmo Bill Billy Will Willy Willie Liam Vilmos Guilherme Vilem Wim Viliam
Yaroslav Iaroslav Jaroslav Jaroslaw
Yasser Yasir Yassir
Yegor Yehor Egor
Youssef Yousef Yusuf Yousuf Yusef Yousaf
Yuri Yury Yuriy Yurii Iurii Iouri Jurij Jury
Abdullah Abdallah Abdulla Abdalla
Abdulaziz Abdelaziz Abdul-Aziz
Abdelfattah Abdel-Fattah Abdul-Fattah
Ahmed Ahmad Ahmet Ahmat Akhmed Akhmat
Ali Aly
Bashar Bashir
Faisal Faysal Feisal
Farouk Faruk Farooq Faruq
Haider Haidar Haydar Hayder
Hamid Hameed
Hosni Husni
Ismail Ismael Ishmael
Khaled Khalid Halid
Karim Kareem
Mansour Mansur Mansoor
Masoud Massoud Masood Mesut Masud
Mehdi Mahdi
Mukhtar Muqtar Moktar Mokhtar
Nasser Nasir Naser Nasr
Omar Umar Omer Oumar
Osman Usman Othman Uthman Ousmane
Qasim Qassim Qassem Kassim Kasim Kassem Ghasem
Rafik Rafiq Rafic
Rashid Rasheed Rachid Rashed
Saad Sad
Said Saeed Sayed Saied
Salem Salim Saleem
Samir Sameer
Sharif Shareef Cherif
Tariq Tarek Tarik Tareq
Walid Waleed Oualid
Yahya Yehia Yahia
Zaid Zayd Zeid Zayed
Zainab Zeinab Zaynab Zeynep
Aisha Ayesha Aicha Aysha Ayse
Fatima Fatma Fatimah Fatemeh Fatoumata
Leila Layla Laila Leyla
Khadija Khadijah Hatice
Nikolas Nicolas
Deborah Debra Deb Debbie
Gertrude Trudy Gerty
Jacqueline Jackie
Janet Jane Jan Jean Janice Joan Joanna Johanna Giovanna Juana Ivana Jana Joanne Jo
Jennifer Jenny Jen Jenn
Josephine Josefa Giuseppina Jo Josie
Barbara Barb Babs Varvara
Dorothy Dorothea Dorothee Dorota Dot Dottie Dolly
Pamela Pam
Sandra Sandy
Stephanie Stefanie Stefania Steph
Theodora Teodora Dora
Virginia Ginny Ginger
Wilhelmina Willa Mina Wilma
Albert Alberto Al Bert Albrecht
Alfred Alfredo Al Fred Alf
Alan Allan Allen Alain Al
Bartholomew Bart Bartosz Bartolome Bartek
Bradley Brad
Calvin Cal
Clifford Cliff
Clinton Clint
Dominic Dominik Dominique Domingo Domenico Nick Dom
Gordon Gordy
Howard Howie
Irving Irv
Joshua Josh Yehoshua
Kimberly Kim
Mitchell Mitch
Nigel Nige
Norman Norm
Peregrine Perry
Randall Randolph Randy
Reginald Reg Reggie
Russell Russ
Sidney Sydney Sid Syd
Stewart Stuart Stu
Vernon Vern
Wesley Wes
Zachary Zach Zack Zakaria Zechariah
`;

const groupsOf = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of line.split(/\s+/)) {
      const key = fold(name);
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
    }
  });

/** A rough key under which the usual spellings of one foreign name in Latin letters meet ("Sergey", "Sergei"; "Khatami", "Hatami"). */
export function transliterationKey(name: string): string {
  return fold(name)
    .replace(/['`-]/g, '')
    .replace(/shch|sch|tsch/g, 'sh')
    .replace(/tch|cz/g, 'ch')
    .replace(/kh|gh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ou/g, 'u')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/^(?:ye|je|ie)/, 'e')
    .replace(/(?:iy|yi|ii|ij|yy|ey|ei|ai|ay)$/, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/ie/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

const isInitial = (name: string): boolean => /^\p{L}\.?$/u.test(name);

/**
 * Whether two given names can be one person's: equal, an initial of the other, a nickname, the same name of another
 * language or spelling. "Jean" fits "Jean-Claude".
 */
export function givenNamesFit(a: string, b: string): boolean {
  const first = fold(a);
  const second = fold(b);
  if (first === second) return true;
  if (first === '' || second === '') return false;
  if (isInitial(first) || isInitial(second)) return first[0] === second[0];
  if (first.startsWith(`${second}-`) || second.startsWith(`${first}-`)) return true;
  const groups = groupsOf.get(first);
  if (groups !== undefined && (groupsOf.get(second) ?? []).some((group) => groups.includes(group))) return true;
  return transliterationKey(first) === transliterationKey(second);
}

/** Whether two family names are one name in two spellings ("Schröder", "Schroeder"; "Zelensky", "Zelenskyy"). */
export function familyNamesFit(a: string, b: string): boolean {
  const first = fold(a);
  const second = fold(b);
  if (first === second) return true;
  if (first.length < 4 || second.length < 4) return false;
  if (
    first.replace(/[aou]e/g, (umlaut) => umlaut.charAt(0)) === second.replace(/[aou]e/g, (umlaut) => umlaut.charAt(0))
  )
    return true;
  return transliterationKey(first) === transliterationKey(second);
}
